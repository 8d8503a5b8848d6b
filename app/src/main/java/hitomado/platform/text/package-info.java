/// Japanese text (文字・氏名・住所・和暦): owns how names, kana, dates, postcodes and telephone numbers are read, shown and
/// matched.
///
/// Offers pure values and functions. What a person wrote is never changed by matching: [NameFolding] makes keys for
/// searching only.
/// Publishes nothing, reads no database and no clock.
@NullMarked
@NamedInterface("text")
package hitomado.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
