package io.roundtrip.setup.check;

import java.util.List;

/**
 * What a check saw.
 *
 * @param looked how many things it looked at; 0 when it could not look
 * @param missing what is not there, each by its name
 */
public record Look(int looked, List<String> missing) {
  public Look {
    missing = List.copyOf(missing);
  }
}
