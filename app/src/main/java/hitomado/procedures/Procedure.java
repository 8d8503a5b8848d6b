package hitomado.procedures;

import hitomado.platform.SignInLevel;
import hitomado.rules.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 手続 — one procedure with its form, papers, deadline and examples (GIF 制度).
public record Procedure(
        String id,
        Description description,
        Citation citation,
        SubjectKind unit,
        List<String> lifeEvents,
        Filing filing,
        Fee fee,
        @Nullable DeadlineDefinition deadline,
        Office office,
        List<Document> documents,
        Form form,
        List<Example> examples) {
    public Procedure {
        lifeEvents = List.copyOf(lifeEvents);
        documents = List.copyOf(documents);
        examples = List.copyOf(examples);
    }

    /// 説明 — title, 概要, 対象 and what happens afterwards.
    public record Description(LocalText title, LocalText summary, LocalText target, LocalText afterwards) {}

    /// 届出の方法 — channels, and the levels of sign-in and signature needed online.
    public record Filing(Set<Channel> channels, SignIn signIn, Signature signature) {
        public Filing {
            channels = Set.copyOf(channels);
        }
    }

    /// 担当 — who decides, which section answers, the case type, and how long papers are kept.
    public record Office(
            DecidedBy decidedBy,
            String section,
            String caseType,
            @Nullable Retention retention) {}

    /// 窓口の種類.
    public enum Channel {
        ONLINE,
        COUNTER,
        MAIL
    }

    /// 決定する機関.
    public enum DecidedBy {
        CITY,
        PREFECTURE,
        WIDE_AREA_UNION,
        SCHOOL,
        EMPLOYER,
        NATION,
        NONE
    }

    /// 本人確認の水準.
    public enum SignIn {
        CARD,
        ACCOUNT,
        NONE;

        /// The sign-in that it asks for.
        public SignInLevel level() {
            return switch (this) {
                case CARD -> SignInLevel.CARD;
                case ACCOUNT -> SignInLevel.ACCOUNT;
                case NONE -> SignInLevel.NONE;
            };
        }
    }

    /// 電子署名 — 署名用, 利用者証明用 or none.
    public enum Signature {
        SIGNING,
        USER,
        NONE
    }

    public LocalText title() {
        return description.title();
    }

    public LocalText summary() {
        return description.summary();
    }

    /// The id of its outcome table: `outcome.moveOut` for `move-out`.
    public String table() {
        return tableOf(id);
    }

    public static String tableOf(String id) {
        return "outcome." + camelCase(id);
    }

    public boolean online() {
        return filing.channels().contains(Channel.ONLINE);
    }

    public Optional<DeadlineDefinition> findDeadline() {
        return Optional.ofNullable(deadline);
    }

    public Optional<Document> findDocument(String documentId) {
        return documents.stream().filter(d -> d.id().equals(documentId)).findFirst();
    }

    /// The camel case form of a kebab case id.
    public static String camelCase(String id) {
        var out = new StringBuilder();
        boolean upper = false;
        for (char c : id.toCharArray()) {
            if (c == '-') {
                upper = true;
            } else {
                out.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return out.toString();
    }
}
