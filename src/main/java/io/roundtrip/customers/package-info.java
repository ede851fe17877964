/**
 * Who the customers are: accounts, contacts and what they allowed us. The only room that holds
 * personal data.
 *
 * <p>Way in: {@link io.roundtrip.customers.Contacts}, {@link io.roundtrip.customers.Accounts}.
 * Promise: one row per person and per account, whoever tells us first; an answer about consent is
 * never lost, and {@link io.roundtrip.customers.Word} alone says which of them holds. Left to
 * others: what people said (signals), sending (notify).
 */
package io.roundtrip.customers;
