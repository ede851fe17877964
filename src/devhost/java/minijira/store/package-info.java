/**
 * The database of one node: thread-bound transactions, ids from banks, snapshots of configuration,
 * and the tables. H2 and PostgreSQL.
 */
package minijira.store;
