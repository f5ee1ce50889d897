// Every flow works without a script. These modules add comfort where a page asks for it by a data attribute.
import { uploads } from "./uploads.js";
import { comparison } from "./comparison.js";
import { filters } from "./filters.js";
import { dialogs } from "./dialogs.js";
import { copying } from "./copying.js";
import { readouts } from "./readouts.js";
import { busyForms } from "./busy.js";
import { live } from "./live.js";
import { studio } from "./studio.js";

for (const enhance of [uploads, comparison, filters, dialogs, copying, readouts, busyForms, live, studio]) enhance(document);
document.querySelector("[data-focus]")?.focus();
