package io.roundtrip.customers.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.customers.TypedTexts;
import io.roundtrip.customers.TypedTextsContract;
import org.junit.Rule;

public class AoTypedTextsTest extends TypedTextsContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(TypedRow.class);
  }

  @Override
  protected TypedTexts texts() {
    return new AoTypedTexts(db.ao());
  }
}
