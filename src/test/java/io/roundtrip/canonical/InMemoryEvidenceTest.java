package io.roundtrip.canonical;

public class InMemoryEvidenceTest extends EvidenceContract {
  private final Evidence evidence = new InMemoryEvidence();

  @Override
  protected Evidence evidence() {
    return evidence;
  }
}
