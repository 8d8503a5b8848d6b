/// 様式の記入 — the items of a form for a situation, and the official paper filled with them as one HTML document.
///
/// Offers: [FormItems] (review, benches, PDF), [FormValues], [FormFiller], [QrCode].
@NamedInterface("forms")
@NullMarked
package hitomado.procedures.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
