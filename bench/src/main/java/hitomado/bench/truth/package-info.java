/// 制度の答え合わせ — compares what the programmes give to households with what somebody outside says they must.
@NullMarked
package hitomado.bench.truth;

import org.jspecify.annotations.NullMarked;
