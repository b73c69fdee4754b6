/// The functions and their adapters: the only imports of AWS. Imports api and service.
@NullMarked
package dev.tallyman.aws;

import org.jspecify.annotations.NullMarked;
