"""Fills in cells of a workbook with openpyxl and saves it: xlsx-fill.py <in.xlsx> <out.xlsx> <values.json>

The values are by sheet and cell; one that reads as a day is written as a day.
"""
import datetime, json, re, sys

import openpyxl

source, output, values = sys.argv[1:]
book = openpyxl.load_workbook(source)
with open(values, encoding="utf-8") as file:
    sheets = json.load(file)
for name, cells in sheets.items():
    for cell, value in cells.items():
        is_day = isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)
        book[name][cell] = datetime.datetime.fromisoformat(value) if is_day else value
book.save(output)
