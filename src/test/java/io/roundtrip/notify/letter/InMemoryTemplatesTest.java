package io.roundtrip.notify.letter;

public class InMemoryTemplatesTest extends TemplatesContract {
  private final Templates templates = new InMemoryTemplates();

  @Override
  protected Templates templates() {
    return templates;
  }
}
