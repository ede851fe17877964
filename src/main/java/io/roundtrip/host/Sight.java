package io.roundtrip.host;

/**
 * How much of the customers behind an issue a person may see, who may browse it. Each step includes
 * the ones before.
 */
public enum Sight {
  /** Counts and scores: nobody is logged in, whatever a permission scheme grants to anyone. */
  NUMBERS,
  /** What customers said, without who they are: whoever is logged in. */
  WORDS,
  /** Names, accounts, addresses, who was written to: the permission "See customers". */
  PEOPLE;

  public boolean words() {
    return this != NUMBERS;
  }

  public boolean people() {
    return this == PEOPLE;
  }
}
