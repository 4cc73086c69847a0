import { describe, expect, test } from 'vitest'
import { matchNames } from './alike-names.ts'

describe('names of one person in several spellings', () => {
  test.each([
    ['Mohammed al-Jaburi', 'Muhammad el-Jabouri'],
    ['Mohammed al-Jaburi', 'Mohamad Al Jubouri'],
    ['Abd al-Rahman Yusuf', 'Abdulrahman Youssef'],
    ['Abdul Rahman Yousif', 'Abdurrahman Yusuf'],
    ['Hussein Qasim', 'Husayn Kassem'],
    ['Khaled Sharif', 'Khalid Cherif'],
    ['Oleksandr Kovalenko', 'Aleksandr Kovalenko'],
    ['Volodymyr Ivanov', 'Vladimir Ivanoff'],
    ['Sergei Shevchuk', 'Sergey Chevtchouk'],
    ['Yelena Petrova', 'Elena Petrova'],
    ['Hossein Gholami', 'Hussein Ghulami'],
    ['Samir Haddad', 'Samir Omar Haddad'],
    ['Jamal Haddad', 'Djamel Hadad'],
  ])('%s and %s', (one, other) => {
    expect(matchNames(one, other)).not.toBeNull()
    expect(matchNames(other, one)).not.toBeNull()
  })
})

describe('names of two people', () => {
  test.each([
    ['Hassan al-Jaburi', 'Hussein al-Jaburi'],
    ['Hamid Karimi', 'Hamad Karimi'],
    ['Samir Haddad', 'Samira Khoury'],
    ['Ahmed Salim', 'Mahmoud Salim'],
    ['Ali Hassan', 'Alaa Hussein'],
    ['Abd al-Rahman Yusuf', 'Abd al-Karim Yusuf'],
    ['Lena Moritz', 'Lena Berg'],
    ['Omar Haddad', 'Amir Haddad'],
    ['Salim', 'Salim Haddad'],
  ])('%s and %s', (one, other) => {
    expect(matchNames(one, other)).toBeNull()
    expect(matchNames(other, one)).toBeNull()
  })
})
