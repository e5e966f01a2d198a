"""Departments as data: names out of cells led to the register, settled, replaced and handed on."""
