/// 覆い: owns how the resident's side keeps what people told it, so that its database, a dump or a backup shows nothing.
///
/// Works only in layer `internet`, below the stores, which know nothing of it: values of the columns in [VeiledColumns]
/// are sealed on their way into the database with a key that lies outside of it, and opened on their way out.
/// Never: protects from who holds the process or its key; hides ids, times, kinds, or how many.
@NullMarked
@NamedInterface("veil")
package hitomado.platform.veil;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
