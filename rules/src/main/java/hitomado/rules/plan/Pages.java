package hitomado.rules.plan;

import hitomado.rules.Plan;
import hitomado.rules.Question;
import java.util.ArrayList;
import java.util.List;

/// 質問の頁 — pages of one topic and at most five questions; the same question about several persons stays together,
/// and what only fills forms joins a deciding page of its topic if all of it has room.
final class Pages {
    private final List<Question> left;
    private final List<List<Question>> pages = new ArrayList<>();

    private Pages(List<Question> questions) {
        this.left = new ArrayList<>(questions);
    }

    static List<List<Question>> of(List<Question> questions) {
        var pages = new Pages(questions);
        while (!pages.left.isEmpty()) {
            pages.fill();
        }
        return pages.pages;
    }

    private void fill() {
        Question first = left.getFirst();
        List<Question> alike = left.stream()
                .filter(q -> q.topic().equals(first.topic()) && q.decisive() == first.decisive())
                .toList();
        List<Question> page = new ArrayList<>(fitting(alike));
        List<Question> others =
                left.stream().filter(q -> q.topic().equals(first.topic())).toList();
        if (others.size() <= Plan.QUESTIONS_PER_PAGE) {
            page = new ArrayList<>(others);
        }
        left.removeAll(page);
        pages.add(page);
    }

    /// The first runs of one fact that fit; a run longer than a page is cut.
    private static List<Question> fitting(List<Question> questions) {
        int end = 0;
        while (end < questions.size()) {
            int run = end;
            while (run < questions.size()
                    && questions
                            .get(run)
                            .key()
                            .fact()
                            .equals(questions.get(end).key().fact())) {
                run++;
            }
            if (run > Plan.QUESTIONS_PER_PAGE) {
                break;
            }
            end = run;
        }
        return questions.subList(0, end == 0 ? Plan.QUESTIONS_PER_PAGE : end);
    }
}
