/// 画面の土台 — layout, components and error pages that the screens of every module use.
@NamedInterface("web")
@NullMarked
package hitomado.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
