package hitomado.procedures.reading;

import hitomado.procedures.CaseType;
import hitomado.procedures.Fact;
import hitomado.procedures.LifeEvent;
import hitomado.procedures.Parameter;
import hitomado.procedures.PersonGroup;
import hitomado.procedures.Procedure;
import hitomado.procedures.Programme;
import hitomado.procedures.Topic;
import hitomado.rules.DecisionTable;
import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.Group;
import hitomado.rules.Located;
import hitomado.rules.NamedExpression;
import hitomado.rules.Need;
import hitomado.rules.RuleSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What has been read so far; later files refer to it, and the rule source grows in it.
final class Draft {
    final ProblemLog problems;
    final ProblemLog warnings = new ProblemLog();
    final List<Topic> topics = new ArrayList<>();
    final List<PersonGroup> groups = new ArrayList<>();
    final Map<FactId, Fact> facts = new LinkedHashMap<>();
    final Map<String, CaseType> caseTypes = new LinkedHashMap<>();
    final Map<String, Procedure> procedures = new LinkedHashMap<>();
    final Map<String, LifeEvent> lifeEvents = new LinkedHashMap<>();
    final Map<String, Parameter> parameters = new LinkedHashMap<>();
    final Map<String, Programme> programmes = new LinkedHashMap<>();
    final Set<String> sections = new TreeSet<>();
    /// Known from the names of folders and files, before they are read.
    final Set<String> procedureIds = new TreeSet<>();

    final Set<String> lifeEventIds = new TreeSet<>();
    final List<FactDefinition> factDefinitions = new ArrayList<>();
    final List<Group> groupDefinitions = new ArrayList<>();
    final List<DecisionTable> tables = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    final List<NamedExpression> expressions = new ArrayList<>();

    Draft(ProblemLog problems) {
        this.problems = problems;
    }

    RuleSource ruleSource() {
        var order = topics.stream().map(Topic::id).toList();
        return new RuleSource(factDefinitions, groupDefinitions, tables, needs, expressions, order);
    }

    /// Notes a problem when a name is not among the known ones.
    void refer(Located name, Collection<String> known, String what) {
        refer(name, known, what, problems);
    }

    /// Notes only a warning: a city may leave out a life event or a procedure without editing all that mention it.
    void mention(Located name, Collection<String> known, String what) {
        refer(name, known, what, warnings);
    }

    private static void refer(Located name, Collection<String> known, String what, ProblemLog log) {
        if (!name.text().isEmpty() && !known.contains(name.text())) {
            log.add(
                    name.at(),
                    ProblemLog.REFERENCE,
                    what + " " + name.text() + " is not defined" + Spelling.meant(name.text(), known));
        }
    }

    /// The fact of a name, or nothing after a problem was noted.
    Optional<Fact> fact(Located name) {
        var found = Optional.ofNullable(facts.get(new FactId(name.text())));
        if (found.isEmpty()) {
            refer(name, facts.keySet().stream().map(FactId::value).toList(), "fact");
        }
        return found;
    }

    /// The fact of a name if it has the type; a problem otherwise.
    void expectType(Located name, FactType type) {
        fact(name)
                .filter(fact -> fact.type() != type)
                .ifPresent(fact -> problems.add(
                        name.at(),
                        ProblemLog.VALUE,
                        "fact " + name.text() + " must be of type " + type + ", not " + fact.type()));
    }
}
