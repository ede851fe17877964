package io.roundtrip.customers.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbContactsTest extends AoContactsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.mariadb(ContactRow.class, ConsentRow.class);
  }
}
