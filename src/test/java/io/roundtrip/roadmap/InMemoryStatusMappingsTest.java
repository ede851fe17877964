package io.roundtrip.roadmap;

public class InMemoryStatusMappingsTest extends StatusMappingsContract {
  private final StatusMappings mappings = new InMemoryStatusMappings();

  @Override
  protected StatusMappings mappings() {
    return mappings;
  }
}
