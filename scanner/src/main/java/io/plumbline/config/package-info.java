/**
 * What a user sets in {@code plumbline.yaml}: parameters, exceptions and attestations, checked
 * against the schema and the catalogue, with file, line and column of whatever is wrong.
 */
package io.plumbline.config;
