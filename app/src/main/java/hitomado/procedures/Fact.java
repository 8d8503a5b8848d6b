package hitomado.procedures;

import hitomado.platform.Lang;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.SubjectKind;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 項目 — one entry of the fact dictionary: how it is asked, who may give it and on what ground.
public record Fact(
        FactId id,
        FactType type,
        String topic,
        Texts texts,
        List<Choice> choices,
        Constraint constraint,
        SequencedSet<Source> sources,
        String basis,
        Set<String> purposes,
        Sensitivity sensitivity,
        @Nullable Period validFor,
        Citation citation) {
    public Fact {
        choices = List.copyOf(choices);
        sources = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(sources));
        purposes = Set.copyOf(purposes);
    }

    /// 表示文 — label, question (may hold `{name}`) and help; question and help may be [LocalText#NONE].
    public record Texts(LocalText label, LocalText question, LocalText help) {}

    /// 選択肢 — one code of a choice with its label.
    public record Choice(String code, LocalText label) {}

    /// 機微性 — how carefully a value must be kept.
    public enum Sensitivity {
        BASIC,
        ADDRESS,
        FAMILY,
        TAX,
        HEALTH,
        CHILD,
        BANK,
        CONTACT
    }

    public LocalText label() {
        return texts.label();
    }

    public LocalText question() {
        return texts.question();
    }

    public LocalText help() {
        return texts.help();
    }

    public boolean unverified() {
        return citation.unverified();
    }

    public boolean derived() {
        return sources.contains(Source.DERIVED);
    }

    /// Whether a person may be asked for it at all.
    public boolean askable() {
        return sources.contains(Source.RESIDENT) || sources.contains(Source.STAFF) || sources.contains(Source.PROXY);
    }

    /// Whom it is about.
    public SubjectKind subject() {
        return SubjectKind.find(id.prefix()).orElseThrow();
    }

    /// How long an answer may be used again; empty when for its session only.
    public Optional<Period> findValidFor() {
        return Optional.ofNullable(validFor);
    }

    public Optional<Choice> findChoice(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    /// The label of a code; the code itself where it is unknown.
    public String labelOf(String code, Lang lang) {
        return findChoice(code).map(choice -> choice.label().in(lang)).orElse(code);
    }

    public List<String> codes() {
        var codes = new ArrayList<String>();
        choices.forEach(choice -> codes.add(choice.code()));
        return codes;
    }
}
