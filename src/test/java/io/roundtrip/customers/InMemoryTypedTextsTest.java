package io.roundtrip.customers;

public class InMemoryTypedTextsTest extends TypedTextsContract {
  private final TypedTexts texts = new InMemoryTypedTexts();

  @Override
  protected TypedTexts texts() {
    return texts;
  }
}
