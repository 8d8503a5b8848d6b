/// Reads definition files strictly: every scalar knows its line, every unknown key is a problem.
///
/// Internal to the module: others see [hitomado.procedures.Definitions] only.
@NullMarked
package hitomado.procedures.reading;

import org.jspecify.annotations.NullMarked;
