package hitomado.counter;

import hitomado.platform.FilerBasis;
import hitomado.registry.ResidentId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 来庁者 — who stands at the counter: name, right, and how staff made sure of both.
///
/// @param name of the one who stands there; empty where it is the person concerned or `member`
/// @param member the visitor's own entry in the register, where it is another member of the household
public record Visitor(
        String name, @Nullable ResidentId member, FilerBasis basis, Identification identifiedBy, Authority authority) {

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

        public static Optional<Identification> find(String code) {
            return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst();
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

        public static Optional<Authority> find(String code) {
            return Arrays.stream(values())
                    .filter(paper -> paper.code.equals(code))
                    .findFirst();
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

    /// Whether somebody from outside the household acts, whose name no register gives us.
    public boolean actsForHousehold() {
        return switch (basis) {
            case SELF, HEAD, SAME_HOUSEHOLD -> false;
            case PROXY, MESSENGER, LEGAL_REPRESENTATIVE -> true;
        };
    }

    Visitor named(String known) {
        return new Visitor(known, member, basis, identifiedBy, authority);
    }
}
