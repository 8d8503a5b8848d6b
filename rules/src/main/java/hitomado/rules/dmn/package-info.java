/// DMN — reads DMN 1.3–1.5 models (decision tables, literal expressions, item definitions) and evaluates their
/// decisions as the
/// standard says: what is ill-typed is null. What lies outside the documented subset is refused when the model is read,
/// with file,
/// line and column; it is never evaluated. The city hall's own definitions do not pass here: they keep the strict
/// compiler.
@NullMarked
package hitomado.rules.dmn;

import org.jspecify.annotations.NullMarked;
