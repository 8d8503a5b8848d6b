/// 信頼の計測 — what protecting the city's data costs.
@NullMarked
package hitomado.bench.trust;

import org.jspecify.annotations.NullMarked;
