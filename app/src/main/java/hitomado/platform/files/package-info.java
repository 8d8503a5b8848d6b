/// 保管ファイル — documents that people attach: sniffed, measured, named safely, kept in the database.
///
/// Owns: `platform.stored_file`. Offers: [StoredFiles], [Downloads].
/// Never: knows whose file it is. The module that holds the reference checks the rights before it reads.
@NamedInterface("files")
@NullMarked
package hitomado.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
