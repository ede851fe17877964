package io.roundtrip.setup;

import java.util.EnumMap;
import java.util.Map;

/** A Jira that can be copied, moved and half broken. */
public final class FakeFingerprint implements Fingerprint {
  public final Map<Part, String> parts = new EnumMap<>(Part.class);
  private int marks;

  public FakeFingerprint(String address) {
    parts.put(Part.ADDRESS, address);
    parts.put(Part.DATABASE, "db1");
    parts.put(Part.SERVER, "server1");
    parts.put(Part.MARK, "");
  }

  @Override
  public Map<Part, String> now() {
    return new EnumMap<>(parts);
  }

  @Override
  public void mark() {
    if ("".equals(parts.get(Part.MARK))) markAnew();
  }

  @Override
  public void markAnew() {
    parts.put(Part.MARK, "mark" + ++marks);
  }
}
