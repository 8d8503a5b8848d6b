package hitomado.counter;

import hitomado.platform.FilerBasis;

/// 来庁者 — who stands at the counter: name, right, and how staff made sure of both.
///
/// @param name of the one who stands there
public record Visitor(String name, FilerBasis basis, Identification identifiedBy, Authority authority) {

    /// 本人確認の方法（住民基本台帳法27条2項、同法施行規則8条）.
    public enum Identification {
        /// マイナンバーカード
        MY_NUMBER_CARD("myNumberCard"),
        /// 官公署発行の顔写真付き書類
        PHOTO_CARD("photoCard"),
        /// 顔写真のない書類2点
        TWO_PAPERS("twoPapers"),
        /// 記録に関する質問
        QUESTIONS("questions");

        private final String code;

        Identification(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// 権限の確認（住民基本台帳法27条3項）; not needed for the same household.
    public enum Authority {
        NONE("none"),
        /// 委任状
        LETTER("letter"),
        /// 戸籍・登記などで確認
        REGISTER("register");

        private final String code;

        Authority(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Whether the authority shown is enough for the basis.
    public boolean mayFile() {
        return switch (basis) {
            case SELF, HEAD, SAME_HOUSEHOLD -> true;
            case PROXY, MESSENGER -> authority == Authority.LETTER;
            case LEGAL_REPRESENTATIVE -> authority == Authority.REGISTER;
        };
    }
}
