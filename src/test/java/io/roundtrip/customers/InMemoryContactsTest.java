package io.roundtrip.customers;

public class InMemoryContactsTest extends ContactsContract {
  private final InMemoryContacts store = new InMemoryContacts();

  @Override
  protected Contacts contacts() {
    return store;
  }
}
