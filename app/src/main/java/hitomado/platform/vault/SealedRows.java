package hitomado.platform.vault;

import java.util.Map;

/// 封をした行 — a table whose rows hold wrapped keys; counted and wrapped again by [KeyRotation].
public interface SealedRows {
    /// Rows by the address of the key that wraps them; `""` for rows that are still plain.
    Map<String, Long> byKey();

    /// Wraps (or seals first) at most so many rows that do not have the current key, in the caller's transaction.
    ///
    /// @return how many; 0 when nothing is left that the keys at hand open
    int renew(int most);
}
