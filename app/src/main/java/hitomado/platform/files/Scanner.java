package hitomado.platform.files;

/// ウイルス検査の接続先 — looks at the bytes of one file.
interface Scanner {
    Verdict scan(byte[] content);

    /// 検査の結果
    sealed interface Verdict {
        record Clean() implements Verdict {}

        /// @param name of the signature that matched
        record Infected(String name) implements Verdict {}

        /// No verdict; the file is held back.
        record NoAnswer(String reason) implements Verdict {}
    }
}
