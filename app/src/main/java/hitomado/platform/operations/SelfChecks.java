package hitomado.platform.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// 自己点検の一覧 — looks at everything, and takes a check that fails by a bug as broken.
@Service
public class SelfChecks {
    private static final Logger LOG = LoggerFactory.getLogger(SelfChecks.class);

    private final List<SelfCheck> checks;

    SelfChecks(List<SelfCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /// State by name, in the order of the beans.
    public Map<String, SelfCheck.State> look() {
        var states = new LinkedHashMap<String, SelfCheck.State>();
        checks.forEach(check -> states.put(check.name(), look(check)));
        return states;
    }

    private static SelfCheck.State look(SelfCheck check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            LOG.error("self-check {} failed", check.name(), e);
            return new SelfCheck.State.Broken(e.getClass().getSimpleName());
        }
    }
}
