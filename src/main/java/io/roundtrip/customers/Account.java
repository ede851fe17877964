package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A paying customer: a company or a team.
 *
 * @param externalKey its id in the CRM, if we were told
 * @param arr yearly revenue in the currency of the whole installation; 0 when unknown
 */
public record Account(AccountId id, String name, @Nullable String externalKey, double arr) {}
