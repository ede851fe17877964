package io.roundtrip.setup;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A Jira that can be copied, moved and half broken. */
public final class FakeFingerprint implements Fingerprint {
  public final Map<Part, String> parts = new EnumMap<>(Part.class);
  private final AtomicInteger marks;

  public FakeFingerprint(String address) {
    this.marks = new AtomicInteger();
    parts.put(Part.ADDRESS, address);
    parts.put(Part.DATABASE, "db1");
    parts.put(Part.SERVER, "server1");
    parts.put(Part.MARK, "");
  }

  private FakeFingerprint(FakeFingerprint of) {
    this.marks = of.marks;
    parts.putAll(of.parts);
  }

  /** As a restored backup: all is the same, and no two ever write the same new mark. */
  public FakeFingerprint copy() {
    return new FakeFingerprint(this);
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
    parts.put(Part.MARK, "mark" + marks.incrementAndGet());
  }
}
