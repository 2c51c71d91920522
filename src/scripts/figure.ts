// All that pages with figures load; explore.ts loads more when a reader asks for it.
import './figure-values.ts';
import './copy.ts';
import './explore.ts';
