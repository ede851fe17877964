package io.roundtrip.priority;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion adds.
 *
 * @param value 0 to 10, two decimals
 * @param weight of all that counts, in percent; all weights of a score make 100
 * @param impact points of impact it adds; all terms together make the impact
 * @param share of the priority; all terms together make the priority. Null without a priority
 */
public record Term(
    Criterion criterion,
    BigDecimal value,
    BigDecimal weight,
    BigDecimal impact,
    @Nullable BigDecimal share) {}
