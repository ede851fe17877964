package io.roundtrip.customers.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * One person. CONTACT_KEY is a hash of the address, or of name and account when there is no
 * address.
 */
@Preload
@Table("CONTACT")
public interface ContactRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getContactKey();

  @StringLength(450)
  @Nullable String getName();

  void setName(@Nullable String name);

  @StringLength(320)
  @Nullable String getEmail();

  @Indexed
  @Nullable Long getAccountId();

  void setAccountId(@Nullable Long account);

  @StringLength(35)
  @Nullable String getLocale();

  void setLocale(@Nullable String locale);
}
