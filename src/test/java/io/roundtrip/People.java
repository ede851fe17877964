package io.roundtrip;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;

/** The people of every test, demo and screenshot. */
public final class People {
  public static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

  public static final Account CRUMB = new Account(new AccountId(1), "Nordic Crumb Bakery");
  public static final Account MERIDIAN = new Account(new AccountId(2), "Meridian Grocers");

  /** A happy customer, who allowed us to write. */
  public static final Contact ADA =
      new Contact(
          new ContactId(1),
          "Ada Lindqvist",
          "ada@nordiccrumb.example",
          CRUMB.id(),
          "en",
          Consent.granted("survey", "1", MONDAY));

  /** Unhappy, of a large account. */
  public static final Contact GRACE =
      new Contact(
          new ContactId(2),
          "Grace Okafor",
          "grace.okafor@meridian.example",
          MERIDIAN.id(),
          "en",
          Consent.granted("survey", "1", MONDAY));

  /** The loop owner, a user of Jira. */
  public static final UserKey LIN = new UserKey("pm");

  private People() {}
}
