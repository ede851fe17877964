package io.roundtrip.host;

import java.util.List;

/** The services that are taken from Jira, one interface each. */
public interface OfferedServices {
  /** How many there should be. */
  int size();

  /** Interfaces that nobody offers now. */
  List<String> missing();
}
