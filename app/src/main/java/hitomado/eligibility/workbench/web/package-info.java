/// Screens of the rule workbench.
@NullMarked
package hitomado.eligibility.workbench.web;

import org.jspecify.annotations.NullMarked;
