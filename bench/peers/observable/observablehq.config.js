export default { title: 'A made volume', root: 'pages', output: 'dist' };
