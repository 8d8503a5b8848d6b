package hitomado.casework.web;

import hitomado.platform.web.SummaryRow;
import hitomado.platform.web.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 事案の表示 — all that a case page shows besides its forms.
///
/// @param waits why it waits for another filing; null where it does not
record CaseView(
        Heading heading,
        @Nullable String waits,
        List<SummaryRow> about,
        List<SummaryRow> filer,
        List<Group> groups,
        List<Document> documents,
        List<Letter> letters,
        List<Line> history,
        List<Sibling> siblings,
        List<Person> people,
        List<Paper> papers) {
    CaseView {
        about = List.copyOf(about);
        filer = List.copyOf(filer);
        groups = List.copyOf(groups);
        documents = List.copyOf(documents);
        letters = List.copyOf(letters);
        history = List.copyOf(history);
        siblings = List.copyOf(siblings);
        people = List.copyOf(people);
        papers = List.copyOf(papers);
    }

    /// @param path address of the case
    /// @param guarded concerns somebody under 支援措置; `masked`: this reader does not see the addresses
    record Heading(
            String path,
            int version,
            String name,
            String procedure,
            String state,
            Tone tone,
            boolean guarded,
            boolean masked) {}

    /// Items of one section of the form and, where it repeats, of one person.
    record Group(String title, List<Item> items) {}

    /// @param ref names the item when a correction is asked for
    record Item(
            String ref, String label, String value, boolean hidden, String source, String by, List<String> former) {}

    record Document(String href, String name, String size, String added) {}

    /// One letter of the correspondence.
    record Letter(String at, String by, String text, boolean fromOffice) {}

    record Line(String at, String what, String who, String text) {}

    /// @param href null where this reader may not open it
    record Sibling(@Nullable String href, String procedure, String number, String state, Tone tone) {}

    record Person(String href, String name, boolean known, boolean open) {}

    /// A paper that was ordered: ready (`href`), waiting, or in trouble (`problem`).
    record Paper(
            String title,
            String ordered,
            @Nullable String href,
            @Nullable String problem,
            boolean waiting) {}
}
