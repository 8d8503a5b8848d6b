package hitomado.identity.staff;

import java.util.Collection;
import java.util.Map;

/// 担当中の仕事 — what somebody who moves or leaves has taken on; told by the module that keeps the work.
public interface OpenWork {
    /// Numbers of open cases by key of staff; who has none is not named.
    Map<String, Integer> of(Collection<String> staff);
}
