package hitomado.platform.rights;

import hitomado.platform.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// 必要な権限 — staff with any of these permissions reach the handler; which things they reach is asked behind it.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Permission[] value();
}
