//! Statements, one function for one question or act.
