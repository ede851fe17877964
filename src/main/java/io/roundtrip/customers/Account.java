package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;

/** A paying customer: a company or a team. */
public record Account(AccountId id, String name) {}
