package hitomado.rules;

import java.util.List;
import java.util.Set;

/// 質問計画 — what is needed and what to ask next.
///
/// `questions` are relevant now, those that decide procedures first, then by topic, fact and person;
/// `pages` are the same in chunks of at most five of one topic: show the first page, then plan again.
/// `leftAtMost` bounds the answers still asked for, whatever they are, and never grows as they come in.
/// `blocked` are facts that are needed but may not be asked (a clerk confirms them).
public record Plan(
        List<NeedStatus> needs,
        List<Question> questions,
        List<List<Question>> pages,
        int leftAtMost,
        Set<FactKey> blocked) {
    public static final int QUESTIONS_PER_PAGE = 5;

    public Plan {
        needs = List.copyOf(needs);
        questions = List.copyOf(questions);
        pages = pages.stream().map(List::copyOf).toList();
        blocked = Set.copyOf(blocked);
    }
}
