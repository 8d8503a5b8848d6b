package hitomado.identity.roles;

import hitomado.platform.Lang;
import hitomado.platform.rights.Grant;
import java.util.List;

/// 役割 — a bundle of grants with a name; staff have any number of them.
public record Role(String code, Label label, List<Grant> grants) {
    public Role {
        grants = List.copyOf(grants);
    }

    /// 名称 — in the three languages.
    public record Label(String ja, String easy, String en) {
        public String in(Lang lang) {
            return switch (lang) {
                case JA -> ja;
                case EASY -> easy;
                case EN -> en;
            };
        }
    }
}
